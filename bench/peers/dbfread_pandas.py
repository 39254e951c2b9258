# What an analyst does today with Python: every RD file of a folder into one data frame, then elective surgeries by hospital and procedure.
import glob
import sys

import pandas
from dbfread import DBF

frames = [pandas.DataFrame(iter(DBF(path, encoding="latin-1"))) for path in sorted(glob.glob(sys.argv[1] + "/RD*.dbf"))]
rows = pandas.concat(frames)
elective = rows[rows["CAR_INT"] == "01"]
groups = elective.groupby(["CNES", "PROC_REA"]).size()
print(len(rows), len(groups))
