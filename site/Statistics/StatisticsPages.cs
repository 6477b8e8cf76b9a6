namespace PublicNotice.Site;

/// <summary>The public statistics, and beside them the rows that they are computed from.</summary>
internal static class StatisticsPages
{
    public static void Write(SiteModel site, SiteOutput output)
    {
        output.Page(SiteLinks.Statistics, html => StatisticsView.Write(html, site));
        if (site.Answers.Export is { } export)
        {
            output.File(SiteLinks.StatisticsCsv, csv => OpenRows.Csv(csv, export.Rows));
            output.Json(SiteLinks.StatisticsJson, JsonText.Indented, json => OpenRows.Json(json, export));
            output.File(SiteLinks.ModerationCsv, csv => OpenRows.Csv(csv, export.Moderation));
            output.Json(SiteLinks.ModerationJson, JsonText.Indented, json => OpenRows.Json(json, export.Moderation));
        }
    }
}
