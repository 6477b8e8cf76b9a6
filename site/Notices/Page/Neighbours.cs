namespace PublicNotice.Site;

/// <summary>上一篇 and 下一篇 in the order of the list, newest first.</summary>
internal sealed record Neighbours(Neighbour? Newer, Neighbour? Older)
{
    public void Write(HtmlWriter html)
    {
        if (Newer is null && Older is null)
        {
            return;
        }

        html.Add("<nav class=\"neighbours chrome\" aria-label=\"上一篇和下一篇\">"u8);
        if (Newer is { } newer)
        {
            html.Add($"<p><a href=\"{newer.Path}\" rel=\"prev\"><span class=\"neighbour-label\">上一篇（较新）</span>{newer.Title}</a></p>");
        }

        if (Older is { } older)
        {
            html.Add($"<p class=\"neighbour-next\"><a href=\"{older.Path}\" rel=\"next\"><span class=\"neighbour-label\">下一篇（较早）</span>{older.Title}</a></p>");
        }

        html.Add("</nav>\n"u8);
    }
}

/// <summary>What a page says of the notice beside it.</summary>
internal sealed record Neighbour(string Path, string Title)
{
    public static Neighbour? Of(ListedNotice? notice) => notice is null ? null : new Neighbour(notice.Path, notice.Title);
}
