using System.Text;
using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>Makes a notice folder of a file: read, refuse or draft, clean, write the head, write the folder.</summary>
internal static class NoticeImport
{
    private const long MaxBytes = 100 * 1024 * 1024;

    /// <param name="path">The file.</param>
    /// <param name="output">The folder to make; null for one in the content folder.</param>
    /// <param name="contentFolder">Where notices go; null when there is none.</param>
    /// <param name="clock">For a notice that states no date at all.</param>
    public static ImportResult Run(string path, string? output, string? contentFolder, TimeProvider clock)
    {
        var notes = new ImportNotes(path);
        var calendar = contentFolder is null ? new WorkingDayCalendar([]) : CalendarFolder.Read(contentFolder, new FaultList());
        if ((output is not null && !NewNoticeFolder.IsFree(output, notes)) || Draft(path, notes) is not { } draft || notes.HasErrors)
        {
            return new ImportResult(path, notes, null, null);
        }

        var body = WithTitle(draft, notes);
        if (body.Text.Length == 0 || draft.Blocks.All(block => block is ImportedImage || block is ImportedLine { Text: var text } && string.IsNullOrWhiteSpace(text)))
        {
            notes.Error(ImportCodes.NoText, "文件里没有可以发布的文字；如果内容是扫描图片，请先转成文字。");
            return new ImportResult(path, notes, null, null);
        }

        var structure = NoticeParser.Parse(body.Text);
        var (name, today) = (Path.GetFileNameWithoutExtension(path), ShanghaiTime.DateOf(clock.GetUtcNow()));
        var head = new NoticeHead(draft, body, structure, notes);
        var folder = output ?? ImportTarget.In(contentFolder!, name, head.Day(today));
        if (NewNoticeFolder.IsFree(folder, notes))
        {
            Tell(body, draft, structure, notes);
            var notice = head.Write(name, today) + string.Join('\n', body.Lines) + "\n";
            var report = new InspectReport(Path.GetFileName(path), body.Text, structure, calendar);
            var failure = NewNoticeFolder.Write(folder, Files(notice, draft));
            if (failure is not null)
            {
                notes.Error(ImportCodes.OutputFailed, $"无法写入 {folder}（{WriteFailure.Reason(failure)}）；请检查磁盘空间和写入权限，没有留下半成品。");
            }

            return new ImportResult(path, notes, failure is null ? folder : null, report);
        }

        return new ImportResult(path, notes, null, null);
    }

    private static ImportedDraft? Draft(string path, ImportNotes notes)
    {
        if (SourceBytes.Read(path, MaxBytes, notes) is not { } bytes || SourceFormats.Recognise(path, bytes, notes) is not { } format)
        {
            return null;
        }

        if (format is SourceFormat.Word)
        {
            return WordDraft.Read(bytes, notes);
        }

        return TextDecoding.Decode(bytes, notes) is not { } text ? null : format switch
        {
            SourceFormat.Html => HtmlDraft.Read(text, new ImagesBeside(path, notes), notes),
            SourceFormat.Markdown => MarkdownDraft.Read(text, new ImagesBeside(path, notes), notes),
            _ => TextDraft.Read(text),
        };
    }

    // A title that the page shows above the text stands in the text's first line again, unless it already does.
    private static BodyText WithTitle(ImportedDraft draft, ImportNotes notes)
    {
        var body = BodyText.Of(draft.Blocks, new LineCleaner(notes));
        if (draft.Title is not { } title || draft.IsTitleGuessed || IsSame(NoticeParser.Parse(body.Text).Title, title))
        {
            return body;
        }

        var titled = new BodyText([title, .. body.Lines], body.Chrome);
        return IsSame(NoticeParser.Parse(titled.Text).Title, title) ? titled : body;
    }

    private static bool IsSame(string? one, string other) => one is not null && Squeeze(one) == Squeeze(other);

    private static string Squeeze(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));

    private static void Tell(BodyText body, ImportedDraft draft, Notice structure, ImportNotes notes)
    {
        foreach (var line in body.Chrome)
        {
            notes.Dropped("网页的来源、时间、字号等内容", line.Length > 60 ? line[..60] + "……" : line);
        }

        foreach (var image in draft.Blocks.OfType<ImportedImage>())
        {
            notes.File(image.Name, isThere: true);
        }

        foreach (var name in NamedAttachments.In(structure.Lines.Select(line => line.Text)))
        {
            notes.File(name, isThere: false);
        }

        if (notes.Files.Where(file => !file.IsThere).Select(file => file.Name).ToList() is { Count: > 0 } missing)
        {
            notes.Warning(ImportCodes.FilesToAdd, $"文中提到 {missing.Count} 个附件（{string.Join("；", missing)}），导入的文件里没有；请把它们放进公告文件夹。");
        }
    }

    private static Dictionary<string, byte[]> Files(string notice, ImportedDraft draft)
    {
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal) { [NoticeFolder.FileName] = Encoding.UTF8.GetBytes(notice) };
        foreach (var image in draft.Blocks.OfType<ImportedImage>())
        {
            files[image.Name] = image.Content;
        }

        return files;
    }
}
