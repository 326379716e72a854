"""Makes a workbook as people have them (`make <file>`), or compares it with its copy with notes (`compare <file> <copy>`)
and prints what differs, and which cells are marked, as one JSON object."""

import json
import sys

import openpyxl
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Font, PatternFill
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation

SHEET = "Målepunkt"
COLOURS = {"FFFFC7CF", "FFFFEBA1"}


def make(path):
    book = openpyxl.Workbook()
    book.active.title = "Forside"
    sheet = book.create_sheet(SHEET)
    sheet.append(["meter_id", "meter_type", "unit", "meter_level"])
    for cell in sheet[1]:
        cell.fill = PatternFill("solid", fgColor="1F4E78")
        cell.font = Font(bold=True, color="FFFFFF")
    for number in range(1, 30):
        unit = "kWh" if number % 5 else "MWh"
        sheet.append([f"EL-{number}", "Fastkraft", unit, "Forbruksmåler"])
    sheet["A7"] = None
    sheet["C6"].comment = Comment("Sjekk denne", "Kari")
    sheet["C6"].number_format = "0.00"
    sheet["B2"].font = Font(italic=True)
    sheet["H2"] = "=COUNTA(A2:A30)"
    sheet.column_dimensions["A"].width = 33
    sheet.row_dimensions[5].height = 40
    sheet.freeze_panes = "A2"
    green = PatternFill("solid", bgColor="00FF00")
    sheet.conditional_formatting.add("A2:A30", CellIsRule(operator="equal", formula=['"EL-3"'], fill=green))
    codes = DataValidation(type="list", formula1='"kWh,MWh"')
    sheet.add_data_validation(codes)
    codes.add("C2:C30")
    chart = BarChart()
    chart.add_data(Reference(sheet, min_col=8, min_row=1, max_row=2))
    sheet.add_chart(chart, "J5")
    sheet.print_title_rows = "1:1"
    book.defined_names["tabellen"] = DefinedName("tabellen", attr_text=f"'{SHEET}'!$A$1:$D$30")
    book.create_sheet("Skjult").sheet_state = "hidden"
    book.active = 1
    book.save(path)


def facts(sheet):
    """What must be the same in the copy."""
    cells = {
        cell.coordinate: (cell.value, cell.number_format, cell.font.b, cell.font.i, cell.border.left.style)
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None
    }
    return {
        "cells": cells,
        "widths": {name: column.width for name, column in sheet.column_dimensions.items()},
        "heights": {row: size.height for row, size in sheet.row_dimensions.items() if size.height},
        "panes": sheet.freeze_panes,
        "rules": [str(area.sqref) for area in sheet.conditional_formatting],
        "lists": [str(one.sqref) for one in sheet.data_validations.dataValidation],
        "charts": len(sheet._charts),
        "titles": sheet.print_title_rows,
        "state": sheet.sheet_state,
    }


def compare(path, copy):
    before, after = openpyxl.load_workbook(path), openpyxl.load_workbook(copy)
    faults = []
    if after.sheetnames[1:] != before.sheetnames:
        faults.append(f"the sheets are {after.sheetnames}")
    for name in before.sheetnames:
        old, new = facts(before[name]), facts(after[name])
        faults += [f"{name}: {what} is {new[what]}, was {old[what]}" for what in old if old[what] != new[what]]
    if before.defined_names["tabellen"].attr_text != after.defined_names["tabellen"].attr_text:
        faults.append("the name of the table points elsewhere")
    marked = []
    for row in after[SHEET].iter_rows():
        for cell in row:
            if cell.fill.fgColor.rgb in COLOURS:
                marked.append(cell.coordinate)
                if cell.comment is None:
                    faults.append(f"{cell.coordinate} has no comment")
    if "Sjekk denne" not in after[SHEET]["C6"].comment.text:
        faults.append("somebody's comment is gone")
    print(json.dumps({"version": openpyxl.__version__, "faults": faults, "marked": marked}))


{"make": make, "compare": compare}[sys.argv[1]](*sys.argv[2:])
