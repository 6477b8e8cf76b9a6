using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace PublicNotice.Site;

/// <summary>The options that several commands take.</summary>
internal sealed class SiteOptions
{
    public SiteOptions() => Now.Validators.Add(result =>
    {
        if (result.GetValueOrDefault<string?>() is { } text && ContentDates.TryInstant(text) is null)
        {
            result.AddError($"--now 不是有效时间“{text}”，应写成 2026-01-31T09:00:00+08:00。");
        }
    });

    public Option<string?> Content { get; } = new("--content") { Description = "内容文件夹（默认为当前文件夹或其上级里的 content）" };

    public Option<string?> Now { get; } = new("--now") { Description = "以这个时间计算公开状态（ISO 8601），默认为此刻" };

    /// <summary>The content folder; null after saying that there is none.</summary>
    public string? ContentFolder(ParseResult call)
    {
        var folder = call.GetValue(Content) ?? ContentFiles.FindFolder(Directory.GetCurrentDirectory());
        if (folder is null)
        {
            Console.Error.WriteLine("找不到内容文件夹：当前文件夹及其上级都没有 content/site.yml；请用 --content 指明。");
            return null;
        }

        if (!Directory.Exists(folder))
        {
            Console.Error.WriteLine($"内容文件夹不存在：{folder}");
            return null;
        }

        return Path.GetFullPath(folder);
    }

    /// <summary>The number that an option was given; null where there is none: that it is none is said of the option already.</summary>
    public static int? Number(OptionResult result) =>
        result.Tokens is [{ Value: var text }] && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    public DateTimeOffset? Instant(ParseResult call) => call.GetValue(Now) is { } text ? ContentDates.TryInstant(text) : null;
}
