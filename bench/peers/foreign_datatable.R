# What an analyst does today with R: every RD file of a folder into one table, then elective surgeries by hospital and procedure.
library(data.table)
library(foreign)

folder <- commandArgs(trailingOnly = TRUE)[1]
files <- sort(list.files(folder, pattern = "^RD.*dbf$", full.names = TRUE))
rows <- rbindlist(lapply(files, function(path) as.data.table(read.dbf(path, as.is = TRUE))))
groups <- rows[CAR_INT == "01", .N, by = .(CNES, PROC_REA)]
cat(nrow(rows), nrow(groups), "\n")
