using System.Globalization;
using System.Text;
using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>Writes the head of notice.md: only what the text does not say, and each guess told.</summary>
internal sealed class NoticeHead(ImportedDraft draft, BodyText body, Notice structure, ImportNotes notes)
{
    private readonly CatalogueBlock _catalogue = new(body.Chrome);

    /// <param name="fileName">The file's name without extension, the last resort for a title.</param>
    public string Write(string fileName, DateOnly today)
    {
        var (text, title) = (new StringBuilder("---\n"), Title(fileName));
        Line(text, "title", title);
        var kind = Kind(structure.Title ?? (draft.IsTitleGuessed ? null : title));
        Line(text, "kind", kind);
        text.Append(CultureInfo.InvariantCulture, $"publishedAt: {PublishedAt(today)}\n");
        Line(text, "indexNumber", Found("索引号", _catalogue.IndexNumber));
        Line(text, "category", Found("分类", _catalogue.Category));
        if (structure.Items.Any())
        {
            text.Append(CultureInfo.InvariantCulture, $"{Rectification.Key}: {(IsRectification(structure.Title ?? title, kind) ? "true" : "false")}\n");
        }

        Line(text, "issuer", structure.Signature is { Organizations.Count: > 0 } ? null : Found("发布机构", _catalogue.Issuer));
        Line(text, "documentNumber", structure.DocumentNumber is null ? Found("文号", _catalogue.DocumentNumber) : null);
        if (Found("主题词", _catalogue.SubjectWords) is { } words)
        {
            text.Append(CultureInfo.InvariantCulture, $"subjectWords: [{string.Join(", ", words.Split([' ', ';', '；', ',', '，', '、'], StringSplitOptions.RemoveEmptyEntries).Select(Quoted))}]\n");
        }

        return text.Append("---\n").ToString();
    }

    /// <summary>The day of publication, for the folder's year and name.</summary>
    public DateOnly Day(DateOnly today) => ContentDates.TryInstant(Time(today).Text) is { } time ? ShanghaiTime.DateOf(time) : today;

    private string? Title(string fileName)
    {
        if (structure.Title is not null)
        {
            return null;
        }

        if (draft is { Title: { } told, IsTitleGuessed: false })
        {
            return Found("标题", told);
        }

        if (draft.Title is { } window)
        {
            notes.Guessed("标题", window, "正文没有标题，取自网页的窗口标题，请核对");
            return window;
        }

        if (fileName.Count(character => character is >= '\u4e00' and <= '\u9fff') >= 4)
        {
            notes.Guessed("标题", fileName, "正文没有标题，取自文件名，请核对");
            return fileName;
        }

        notes.Warning(ImportCodes.TitleNotFound, "没有找到标题；请在 notice.md 开头的 title 中写明，否则不能发布。");
        return null;
    }

    private string Kind(string? title)
    {
        if (draft.Kind is not null && NoticeKinds.All.Contains(draft.Kind))
        {
            return Found("种类", draft.Kind)!;
        }

        var kind = KindGuess.Of(title, body.Text);
        notes.Guessed("种类", kind, title is null ? "根据正文开头判断" : "根据标题判断");
        return kind;
    }

    // Where only the text speaks of it, a draft on which comments are invited is no report of what was put right.
    private bool IsRectification(string? title, string kind)
    {
        var said = Rectification.Of(null, title, _catalogue.Category);
        var @is = said.Is || (kind is not "征求意见" && body.Text.Contains(Rectification.Word, StringComparison.Ordinal));
        notes.Guessed("整改公告", @is ? "是，事项列入整改台账" : "否，事项不列入整改台账", said.Is || !@is ? said.Why : $"正文提到“{Rectification.Word}”");
        return @is;
    }

    private string PublishedAt(DateOnly today)
    {
        var (text, why) = Time(today);
        if (why is null)
        {
            notes.Found("发布时间", text);
        }
        else
        {
            notes.Guessed("发布时间", text, why);
        }

        return text;
    }

    private (string Text, string? Why) Time(DateOnly today) =>
        draft.PublishedAt is { } told && ContentDates.TryInstant(told) is not null ? (told, null)
        : _catalogue.PublishedAt is { } stated && ContentDates.TryInstant(stated) is not null ? (stated, null)
        : NoticeParser.Parse(string.Join('\n', body.Chrome)).PublishedOn is { } shown ? (Iso(shown), null)
        : structure.Signature?.Date is { } signed ? (Iso(signed), "文件没有写发布时间，取落款日期")
        : structure.Period?.Start is { } start ? (Iso(start), "文件没有写发布时间，取公开期限的第一天")
        : (Iso(today), "文件没有写发布时间，取导入当天");

    private string? Found(string what, string? value)
    {
        if (value is not null)
        {
            notes.Found(what, value);
        }

        return value;
    }

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void Line(StringBuilder text, string key, string? value)
    {
        if (value is not null)
        {
            text.Append(CultureInfo.InvariantCulture, $"{key}: {Quoted(value)}\n");
        }
    }

    private static string Quoted(string value) =>
        $"\"{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
