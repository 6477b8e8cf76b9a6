using AngleSharp.Dom;

namespace PublicNotice.Site;

/// <summary>Reads the elements of a page's main part as lines, tables and images.</summary>
internal sealed class HtmlBlocks(ImagesBeside images, ImportNotes notes)
{
    private const int MaxDepth = 200;

    private static readonly HashSet<string> Skipped = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "noscript", "template", "iframe", "frame", "object", "embed", "button", "input", "select", "option", "textarea", "svg", "math", "nav",
        "footer", "aside", "head", "audio", "video", "canvas", "link", "meta",
    };

    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "dl", "dt", "dd", "section", "article", "header", "main", "blockquote", "pre", "tr", "td", "th",
        "center", "form", "fieldset", "figure", "figcaption", "hr", "address", "body",
    };

    private readonly List<ImportedBlock> _blocks = [];
    private readonly LineBuilder _line = new();
    private readonly HtmlWords _words = new(notes);

    /// <summary>Whether an element stands on lines of its own.</summary>
    public static bool IsBlock(IElement element) => Blocks.Contains(element.LocalName);

    /// <summary>Whether an element is not shown, or is no text.</summary>
    public static bool IsDropped(IElement element) =>
        Skipped.Contains(element.LocalName) || element.HasAttribute("hidden")
        || (element.GetAttribute("style") ?? "").Replace(" ", "", StringComparison.Ordinal) is var style
            && (style.Contains("display:none", StringComparison.OrdinalIgnoreCase) || style.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase)
                || style.Contains("font-size:0", StringComparison.OrdinalIgnoreCase) && !style.Contains("font-size:0.", StringComparison.OrdinalIgnoreCase));

    /// <summary>Counts words that are not shown.</summary>
    public static void TellDropped(IElement element, ImportNotes notes)
    {
        if (!Skipped.Contains(element.LocalName) && !string.IsNullOrWhiteSpace(element.TextContent))
        {
            notes.Dropped("网页上不显示的内容");
        }
    }

    public IReadOnlyList<ImportedBlock> Read(IElement main)
    {
        Walk(main, null, 0);
        Flush();
        return _blocks;
    }

    private void Walk(INode container, string? href, int depth)
    {
        if (depth > MaxDepth)
        {
            notes.Dropped("嵌套过深的内容");
            return;
        }

        foreach (var node in container.ChildNodes)
        {
            if (node is IText text)
            {
                Append(text, href);
            }
            else if (node is IElement element)
            {
                WalkElement(element, href, depth);
            }
        }
    }

    // A line break of preformatted text is one.
    private void Append(IText text, string? href)
    {
        if (text.ParentElement?.Closest("pre") is null)
        {
            _line.Append(_words.Of(text), href);
            return;
        }

        foreach (var (i, line) in text.Data.ReplaceLineEndings("\n").Split('\n').Index())
        {
            if (i > 0)
            {
                Flush();
            }

            _line.Append(line, href);
        }
    }

    private void WalkElement(IElement element, string? href, int depth)
    {
        if (IsDropped(element))
        {
            TellDropped(element, notes);
            return;
        }

        switch (element.LocalName)
        {
            case "br":
                Flush();
                break;
            case "a":
                Walk(element, HrefOf(element) ?? href, depth + 1);
                break;
            case "img":
                ReadImage(element);
                break;
            case "table":
                Flush();
                ReadTable(element, depth);
                break;
            default:
                ReadOther(element, href, depth);
                break;
        }
    }

    private void ReadOther(IElement element, string? href, int depth)
    {
        var isBlock = IsBlock(element);
        if (isBlock)
        {
            Flush();
        }

        if (element.LocalName is "li" && element.ParentElement is { LocalName: "ol" } list)
        {
            _line.Append(HtmlText.Number(element, list));
            notes.Computed();
        }

        Walk(element, href, depth + 1);
        if (isBlock)
        {
            Flush();
        }
    }

    private void ReadTable(IElement table, int depth)
    {
        var rows = table.QuerySelectorAll("tr").Where(row => row.Closest("table") == table && !IsDropped(row))
            .Select(row => row.Children.Where(cell => cell.LocalName is "td" or "th" && !IsDropped(cell)).ToList()).Where(row => row.Count > 0).ToList();
        if (table.Children.FirstOrDefault(child => child.LocalName is "caption") is { } caption && !IsDropped(caption))
        {
            Walk(caption, null, depth + 1);
            Flush();
        }

        // Old sites lay pages out by tables: a nested table or a single column is no data.
        if (table.QuerySelector("table") is not null || rows.TrueForAll(row => row.Count == 1))
        {
            foreach (var cell in rows.SelectMany(row => row))
            {
                Walk(cell, null, depth + 1);
                Flush();
            }
        }
        else if (HtmlText.IsCatalogue(table))
        {
            _blocks.AddRange(rows.SelectMany(row => HtmlText.Pairs(row.Select(_words.Of))).Select(line => new ImportedLine(line)));
        }
        else if (rows.Count > 0)
        {
            _blocks.Add(new ImportedTable(HtmlGrid.Of(rows, _words, notes)));
            foreach (var image in rows.SelectMany(row => row).SelectMany(cell => cell.QuerySelectorAll("img")))
            {
                ReadImage(image);
            }
        }
    }

    private void ReadImage(IElement image)
    {
        if (images.Take(image.GetAttribute("src")?.Trim() ?? "", image.GetAttribute("alt")) is { } made)
        {
            Flush();
            _blocks.Add(made);
        }
    }

    private string? HrefOf(IElement link)
    {
        if (link.GetAttribute("href")?.Trim() is not { Length: > 0 } target || target.StartsWith('#'))
        {
            return null;
        }

        var href = LinkHref.Safe(target);
        if (href is null && HtmlText.FileName(target) is { } file)
        {
            notes.File(file, isThere: false);
        }

        if (href is null)
        {
            notes.Dropped("不是完整网址的链接（文字保留）", link.TextContent.Trim());
        }

        // An address that is its own words needs no mark: the page links it anyway.
        return href is not null && href.EndsWith(link.TextContent.Trim(), StringComparison.OrdinalIgnoreCase) || link.TextContent.IndexOfAny(['[', ']']) >= 0 ? null : href;
    }

    private void Flush() => _blocks.AddRange(_line.Take());
}
