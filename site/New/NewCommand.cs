using System.CommandLine;
using System.Globalization;
using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary><c>site new</c>: a notice folder that passes every check, to be filled in.</summary>
internal static class NewCommand
{
    private const int UsualWorkingDays = 5;

    public static Command Create()
    {
        var options = new SiteOptions();
        var title = new Argument<string>("标题") { Description = "公告的标题" };
        var kind = new Option<string>("--kind") { Description = "种类：" + string.Join("、", NoticeKinds.All), DefaultValueFactory = _ => NoticeKinds.All[0] };
        var division = new Option<string?>("--division") { Description = "办理处室的代号，见 divisions.yml" };
        var start = new Option<string?>("--start") { Description = "公开期限的第一天，如 2026-01-31（默认为今天）" };
        var days = new Option<int>("--working-days") { Description = "公开多少个工作日，第一天不计（默认 5）", DefaultValueFactory = _ => UsualWorkingDays };
        kind.AcceptOnlyFromAmong(NoticeKinds.All);
        start.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && ContentDates.TryDate(text) is null)
            {
                result.AddError($"--start 不是有效日期“{text}”，应写成 2026-01-31。");
            }
        });
        days.Validators.Add(result =>
        {
            if (SiteOptions.Number(result) is < 1 or > 250)
            {
                result.AddError("--working-days 应在 1 到 250 之间。");
            }
        });
        title.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is not { } text || text.Trim().Length == 0 || text.Any(char.IsControl))
            {
                result.AddError("标题不能为空，也不能含换行等控制字符。");
            }
        });
        var command = new Command("new", "新建一个公告") { title, kind, division, start, days, options.Content, options.Now };
        command.SetAction(call => options.ContentFolder(call) is { } content
            ? Run(content, options.Instant(call) ?? TimeProvider.System.GetUtcNow(), new NoticeDraftOptions(
                call.GetRequiredValue(title).Trim(), call.GetValue(kind)!, call.GetValue(division),
                call.GetValue(start) is { } text ? ContentDates.TryDate(text) : null, call.GetValue(days)))
            : ExitCodes.WrongCall);
        return command;
    }

    private static int Run(string contentFolder, DateTimeOffset now, NoticeDraftOptions options)
    {
        var faults = FaultList.Of(contentFolder);
        if (ContentFiles.Read(contentFolder, faults) is not { } content || faults.HasErrors)
        {
            FaultPrinter.Print(faults.Sorted(), Console.Error);
            return ExitCodes.WrongInput;
        }

        if (options.Division is { } id && content.Division(id) is null)
        {
            Console.Error.WriteLine($"没有处室“{id}”；可用的有 {string.Join("、", content.Divisions.Select(division => division.Id))}。");
            return ExitCodes.WrongCall;
        }

        var draft = NoticeDraft.Of(options, content, now);
        var (file, failure) = draft.WriteTo(contentFolder);
        if (failure is not null)
        {
            Console.Error.WriteLine($"无法写入 {file}（{WriteFailure.Reason(failure)}）；请检查磁盘空间和写入权限，没有留下半成品。");
            return ExitCodes.WrongInput;
        }

        Console.Out.WriteLine(file);
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"公开期限 {draft.Period}，共 {options.WorkingDays} 个工作日（第一天不计）{(draft.IsEstimate ? "；部分年份的放假安排尚未公布，截止日期为估算，请核对" : "")}。"));
        return ExitCodes.Done;
    }
}

/// <summary>What the editor asked for.</summary>
internal sealed record NoticeDraftOptions(string Title, string Kind, string? Division, DateOnly? Start, int WorkingDays);
