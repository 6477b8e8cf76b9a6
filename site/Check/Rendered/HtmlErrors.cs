using AngleSharp.Html.Dom.Events;
using AngleSharp.Html.Parser;

namespace PublicNotice.Site;

/// <summary>Says a parse error in Chinese, with the standard's own name for it.</summary>
internal static class HtmlErrors
{
    public static (string Code, string Message) Say(HtmlErrorEvent error) =>
        (CheckCodes.WrongHtml, $"HTML 第 {error.Position.Line} 行第 {error.Position.Column} 列不合规范（{(HtmlParseError)error.Code}）；请检查这里的内容，或告知开发人员。");
}
