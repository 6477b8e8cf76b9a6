namespace PublicNotice.Site;

/// <summary>处室职责</summary>
internal static class DivisionListView
{
    private const string Description = "各处室的职责，以及意见由谁办理。";

    public static void Write(HtmlWriter html, SiteModel site)
    {
        site.Frame.Open(html, new PageHead
        {
            Path = SiteLinks.Divisions, Title = "处室职责", Description = Description, CanonicalUrl = site.UrlOf(SiteLinks.Divisions),
            Breadcrumbs = [new("首页", SiteLinks.Home), new("处室职责")], Meta = ColumnTags.Of("处室职责", Description, "机构概况"),
        });
        html.Add("<h1>处室职责"u8);
        ExampleTag.Write(html, site.Settings.IsExample);
        html.Add("</h1>\n<p class=\"lede\">每件意见由职责对应的处室办理和答复。不知道该找谁也没关系，提交后由工作人员分派。</p>\n"u8);
        foreach (var division in site.Content.Divisions.Where(division => division.RetiredOn is null))
        {
            html.Add($"<section class=\"division\" id=\"{division.Id}\"><h2><a href=\"{SiteLinks.DivisionOf(division.Id)}\">{division.Name}</a></h2>\n");
            DivisionDuties.Write(html, division);
            html.Add("</section>\n"u8);
        }

        site.Frame.Close(html);
    }
}

/// <summary>The duties of a division as a list.</summary>
internal static class DivisionDuties
{
    public static void Write(HtmlWriter html, Domain.Division division)
    {
        html.Add("<ul>"u8);
        foreach (var duty in division.Duties)
        {
            html.Add($"<li>{duty}</li>");
        }

        html.Add("</ul>\n"u8);
    }
}
