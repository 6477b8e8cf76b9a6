namespace PublicNotice.Site;

/// <summary>适老化: offered by the page itself, on every public page. Without a script they would do nothing, so they are not shown.</summary>
internal static class ReaderControls
{
    public static void Write(HtmlWriter html) => html.Add("""
        <div class="reader-controls" role="group" aria-label="阅读辅助" data-reader-controls><div class="width">
        <button type="button" data-reader="large" aria-pressed="false">大字</button>
        <button type="button" data-reader="contrast" aria-pressed="false">高对比</button>
        <button type="button" data-read-aloud aria-pressed="false">朗读</button>
        <span class="reader-message" role="status" data-reader-message></span>
        </div></div>

        """u8);
}
