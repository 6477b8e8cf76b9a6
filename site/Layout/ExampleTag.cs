namespace PublicNotice.Site;

/// <summary>示例: marks what is invented.</summary>
internal static class ExampleTag
{
    /// <param name="html">Where to.</param>
    /// <param name="show">Whether what stands before it is invented.</param>
    public static void Write(HtmlWriter html, bool show)
    {
        if (show)
        {
            html.Add(" <span class=\"tag tag-example\">示例</span>"u8);
        }
    }
}
