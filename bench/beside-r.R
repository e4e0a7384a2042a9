# Means of every item in every agency with linearised errors, raked to three margins: what bench/beside-r.mjs does from cells.
# Rscript beside-r.R answers.csv margins.csv figures.csv: writes the figures, prints the seconds they took.
suppressMessages(library(survey))
paths <- commandArgs(trailingOnly = TRUE)
answers <- read.csv(paths[1], stringsAsFactors = TRUE)
margins <- read.csv(paths[2])
items <- grep("^item", names(answers), value = TRUE)
seconds <- system.time({
  design <- svydesign(ids = ~1, weights = ~weight, data = answers)
  # One dummy a level but the first: the margins as totals of the columns of the model matrix.
  formula <- as.formula(paste("~", paste(unique(margins$variable), collapse = " + ")))
  columns <- colnames(model.matrix(formula, answers[1:2, ]))
  totals <- setNames(margins$total, paste0(margins$variable, margins$level))
  population <- setNames(totals[columns], columns)
  population["(Intercept)"] <- sum(margins$total[margins$variable == margins$variable[1]])
  raked <- calibrate(design, formula, population = population, calfun = "raking", maxit = 200, epsilon = 1e-10)
  figures <- do.call(rbind, lapply(items, function(item) {
    by <- svyby(as.formula(paste("~", item)), ~agency, raked, svymean)
    data.frame(item = item, agency = as.character(by$agency), mean = by[[item]], se = by$se)
  }))
})[["elapsed"]]
figures$mean <- sprintf("%.17g", figures$mean)
figures$se <- sprintf("%.17g", figures$se)
write.csv(figures, paths[3], row.names = FALSE, quote = FALSE)
cat(seconds)
