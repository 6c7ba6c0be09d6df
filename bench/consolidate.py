"""The consolidation script a council would write: opens every workbook of a folder and gathers its cells in one."""

import pathlib
import sys

import openpyxl

book = openpyxl.Workbook()
sheet = book.active
for path in sorted(pathlib.Path(sys.argv[1]).glob("*.xlsx")):
    for source in openpyxl.load_workbook(path).worksheets:
        for row in source.iter_rows():
            texts = [str(cell.value) for cell in row if cell.value is not None]
            if texts:
                sheet.append([path.name, source.title, *texts])
book.save(sys.argv[2])
