using System.Net;

namespace PublicNotice.Site.Tests;

public sealed class RealNoticeImportTests
{
    public static TheoryData<string, string> Forms()
    {
        var all = new TheoryData<string, string>();
        foreach (var name in Directory.GetFiles(Path.GetDirectoryName(InspectRun.Fixture("notice.txt"))!, "a*.txt").Select(Path.GetFileName).Order(StringComparer.Ordinal))
        {
            all.Add(name!, "txt");
            all.Add(name!, "html");
            all.Add(name!, "docx");
        }

        return all;
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void RealNotice_SaysTheSameInEveryForm(string file, string form)
    {
        var text = File.ReadAllText(InspectRun.Fixture(file));
        var expected = NoticeParser.Parse(text);
        using var run = form switch
        {
            "html" => ImportRun.OfText(Html(text), "source.html"),
            "docx" => WordFile.Of(text.Split('\n')).Import(),
            _ => ImportRun.OfText(text),
        };

        Assert.Equal(0, run.Exit);
        Assert.Equal(Period(expected), Period(run.Notice));
        Assert.Equal(Contact(expected), Contact(run.Notice));
        Assert.Equal(Signature(expected), Signature(run.Notice));
        Assert.Equal(Squeeze(expected.Title), Squeeze(run.Notice.Title));
    }

    [Fact]
    public void TwelveFiles_AreAllThere() => Assert.Equal(36, Forms().Count);

    private static string Html(string text) =>
        $"<!DOCTYPE html><html><head><title>公告</title><script>var a = '<p>';</script></head><body><nav><a href=\"/\">首页</a></nav><div class=\"article-content\">{string.Concat(text.Split('\n').Select(line => $"<p>{WebUtility.HtmlEncode(line)}</p>\n"))}</div><footer>主办单位</footer></body></html>";

    private static string? Period(Notice notice) => notice.Period is { } period
        ? $"{period.Label} {period.Start} {period.End} {period.IsOpenEnded} {period.StatedWorkingDays} {period.StatedCalendarDays} {period.CountsFirstDay}"
        : null;

    private static string Contact(Notice notice) => string.Join('|',
        notice.Contact.Phones.Concat(notice.Contact.Faxes).Concat(notice.Contact.Emails).Append(notice.Contact.Zip).Append(notice.Contact.Address).Append(notice.Contact.Url).Append(notice.Contact.Hours));

    private static string? Signature(Notice notice) => notice.Signature is { } signed ? string.Join('、', signed.Organizations) + signed.Date : null;

    private static string? Squeeze(string? title) => title?.Replace(" ", "", StringComparison.Ordinal);
}
