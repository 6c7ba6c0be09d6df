/** Hearing of changes below paths. */
import { watch as watchPaths } from 'chokidar'
import type { WatchEffects } from './watch.ts'

export interface ListenOptions {
  readonly ignored: (path: string) => boolean
  /** Look every so many seconds instead of waiting to be told, for drives that do not tell. */
  readonly poll?: number | undefined
}

export function listenTo(paths: readonly string[], { ignored, poll }: ListenOptions): WatchEffects['listen'] {
  return async (onChange, onFailure) => {
    const polling = poll === undefined ? {} : { usePolling: true, interval: poll * 1000, binaryInterval: poll * 1000 }
    const watcher = watchPaths([...paths], { ignored, ignoreInitial: true, followSymlinks: false, ...polling })
    watcher.on('all', onChange)
    watcher.on('error', (error) => {
      onFailure(error)
      void watcher.close()
    })
    await new Promise<void>((resolve) => {
      watcher.once('ready', () => resolve())
      watcher.once('error', () => resolve())
    })
    return () => watcher.close()
  }
}
