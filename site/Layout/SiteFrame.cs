namespace PublicNotice.Site;

/// <summary>The frame of every public page, of the site and of the form alike: what is the same on all pages is made once.</summary>
public sealed class SiteFrame
{
    private readonly SiteSettings _settings;
    private readonly byte[] _siteTags;
    private readonly byte[] _assets;
    private readonly byte[] _footer;
    private readonly Dictionary<string, byte[]> _headers;

    /// <param name="settings">Who publishes the site.</param>
    public SiteFrame(SiteSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        _settings = settings;
        _siteTags = Made(html => html.Add(
            $"<meta name=\"SiteName\" content=\"{settings.SiteName}\">\n<meta name=\"SiteDomain\" content=\"{settings.Domain}\">\n<meta name=\"SiteIDCode\" content=\"{settings.SiteIdCode}\">\n"));
        _assets = Made(html => html.Add(
            $"<link rel=\"icon\" href=\"{SiteAssets.Icon.Href}\" type=\"image/svg+xml\">\n<link rel=\"stylesheet\" href=\"{SiteAssets.Stylesheet.Href}\">\n<link rel=\"search\" type=\"application/opensearchdescription+xml\" title=\"{settings.SiteName}\" href=\"{SiteFiles.OpenSearch}\">\n<script src=\"{SiteAssets.Early.Href}\"></script>\n<script defer src=\"{SiteAssets.Script.Href}\"></script>\n"));
        _footer = Made(html => SiteFooter.Write(html, settings));
        _headers = SiteHeader.Places.ToDictionary(place => place, place => Made(html => SiteHeader.Write(html, settings, place)), StringComparer.Ordinal);
    }

    /// <summary>Everything before the page's own content.</summary>
    public void Open(HtmlWriter html, PageHead head)
    {
        ArgumentNullException.ThrowIfNull(html);
        ArgumentNullException.ThrowIfNull(head);
        html.Add("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n<title>"u8);
        if (head.Title is { } title)
        {
            html.Add($"{title} - ");
        }

        html.Add($"{_settings.SiteName} - {_settings.Bureau}</title>\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.Add("<meta name=\"color-scheme\" content=\"only light\">\n<meta name=\"theme-color\" content=\"#123f6d\">\n"u8);
        Tags(html, head);
        html.Add(_assets);
        if (head.Stylesheet is { } stylesheet)
        {
            html.Add($"<link rel=\"stylesheet\" href=\"{stylesheet}\">\n");
        }

        if (head.Script is { } script)
        {
            html.Add($"<script defer src=\"{script.Href}\"></script>\n");
        }

        html.Add("</head>\n<body>\n<a class=\"skip-link\" href=\"#main\">跳到正文</a>\n"u8);
        html.Add(_headers[SiteHeader.PlaceOf(head.Path)]);
        Breadcrumbs(html, head.Breadcrumbs);
        html.Add($"<main id=\"main\" class=\"width{(head.MainClass is null ? "" : " ")}{head.MainClass}\" tabindex=\"-1\">\n");
    }

    /// <summary>Everything after it.</summary>
    public void Close(HtmlWriter html)
    {
        ArgumentNullException.ThrowIfNull(html);
        html.Add("\n</main>\n"u8).Add(_footer).Add("</body>\n</html>\n"u8);
    }

    private void Tags(HtmlWriter html, PageHead head)
    {
        if (head.NoIndex)
        {
            html.Add("<meta name=\"robots\" content=\"noindex\">\n"u8);
        }

        if (head.RefreshTo is { } target)
        {
            html.Add($"<meta http-equiv=\"refresh\" content=\"0; url={target}\">\n");
        }

        var description = head.Description ?? _settings.Description;
        html.Add(_siteTags).Add($"<meta name=\"Description\" content=\"{description}\">\n");
        foreach (var (name, content) in head.Meta)
        {
            if (content.Length > 0)
            {
                html.Add($"<meta name=\"{name}\" content=\"{content}\">\n");
            }
        }

        if (head.CanonicalUrl is { } url)
        {
            html.Add($"<link rel=\"canonical\" href=\"{url}\">\n<meta property=\"og:type\" content=\"{(head.IsArticle ? "article" : "website")}\">\n");
            html.Add($"<meta property=\"og:title\" content=\"{head.Title ?? _settings.SiteName}\">\n<meta property=\"og:description\" content=\"{description}\">\n");
            html.Add($"<meta property=\"og:url\" content=\"{url}\">\n<meta property=\"og:site_name\" content=\"{_settings.SiteName}\">\n<meta property=\"og:locale\" content=\"zh_CN\">\n");
        }

        foreach (var (type, title, href) in head.Alternates)
        {
            html.Add($"<link rel=\"alternate\" type=\"{type}\" title=\"{title}\" href=\"{href}\">\n");
        }

        if (head.JsonLd is { } write)
        {
            html.Add("<script type=\"application/ld+json\">"u8);
            write(html);
            html.Add("</script>\n"u8);
        }
    }

    private static void Breadcrumbs(HtmlWriter html, IReadOnlyList<Crumb> crumbs)
    {
        if (crumbs.Count == 0)
        {
            return;
        }

        html.Add("<nav class=\"breadcrumbs\" aria-label=\"当前位置\"><ol class=\"width\">"u8);
        foreach (var (text, href) in crumbs)
        {
            if (href is null)
            {
                html.Add($"<li><span aria-current=\"page\">{text}</span></li>");
            }
            else
            {
                html.Add($"<li><a href=\"{href}\">{text}</a></li>");
            }
        }

        html.Add("</ol></nav>\n"u8);
    }

    private static byte[] Made(Action<HtmlWriter> write)
    {
        var html = new HtmlWriter();
        write(html);
        return html.Written.ToArray();
    }
}
