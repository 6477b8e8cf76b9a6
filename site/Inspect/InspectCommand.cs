using System.CommandLine;
using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary><c>inspect FILE</c>: the structure read from a notice. It judges nothing: a doubtful notice is read too.</summary>
internal static class InspectCommand
{
    /// <summary>The command for the root of the command line.</summary>
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "公告文件（.txt 或 .md，UTF-8 编码）" };
        var json = new Option<bool>("--json") { Description = "只输出一个 JSON 文档" };
        var calendar = new Option<DirectoryInfo>("--calendar")
        {
            Description = "节假日日历所在文件夹（默认从当前目录向上找 content/calendar）",
        };
        calendar.AcceptExistingOnly();
        var command = new Command("inspect", "读出公告的结构：部分、事项、措施、数字、期限、联系方式、落款") { file, json, calendar };
        command.SetAction(call => Run(
            call.GetRequiredValue(file), call.GetValue(json), call.GetValue(calendar),
            call.InvocationConfiguration.Output, call.InvocationConfiguration.Error));
        return command;
    }

    private static int Run(string path, bool json, DirectoryInfo? calendarFolder, TextWriter output, TextWriter error)
    {
        var source = SourceFile.Read(path);
        if (source.Text is not { } text)
        {
            error.WriteLine(source.Fault!.ToLine(path));
            return 1;
        }

        if (ReadCalendar(calendarFolder, error) is not { } calendar)
        {
            return 1;
        }

        var isMarkdown = Path.GetExtension(path).Equals(".md", StringComparison.OrdinalIgnoreCase);
        var notice = NoticeParser.Parse(isMarkdown ? FrontMatter.Blank(text) : text);
        var report = new InspectReport(Path.GetFileName(path), text, notice, calendar) { Rectification = isMarkdown ? RectificationOf(text, notice) : null };
        output.Write(json ? InspectJson.Write(report) + "\n" : InspectText.Write(report));
        return 0;
    }

    // A head that cannot be read is check's to complain of.
    private static Rectification? RectificationOf(string text, Notice notice)
    {
        var unheard = new FaultList().In("notice.md");
        return text.StartsWith("---", StringComparison.Ordinal) && FrontMatter.Read(text, unheard, isRequired: true) is { Head: var head }
            ? Rectification.Of(head.FlagOrNull(Rectification.Key), notice.Title ?? head.Text("title"), head.Text("category"))
            : null;
    }

    private static WorkingDayCalendar? ReadCalendar(DirectoryInfo? given, TextWriter error)
    {
        if ((given?.FullName ?? FindCalendar()) is not { } folder)
        {
            error.WriteLine("没有找到 content/calendar，工作日数按周一至周五估算；可用 --calendar 指明日历文件夹。");
            return new WorkingDayCalendar([]);
        }

        var faults = new FaultList();
        var calendar = CalendarFolder.ReadFolder(folder, faults);
        FaultPrinter.Print(faults.Sorted(), error);
        return faults.HasErrors ? null : calendar;
    }

    private static string? FindCalendar() =>
        ContentFiles.FindFolder(Directory.GetCurrentDirectory()) is { } content ? Path.Combine(content, CalendarFolder.Name) : null;
}
