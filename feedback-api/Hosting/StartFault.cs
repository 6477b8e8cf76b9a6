using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using PublicNotice.FeedbackApi.Storage;

namespace PublicNotice.FeedbackApi.Hosting;

/// <summary>Why the service cannot start, in a sentence for the operator.</summary>
internal static partial class StartFault
{
    /// <summary>The sentence; null for an exception that is a bug and shows itself.</summary>
    public static string? Explain(Exception fault) => fault switch
    {
        OptionsValidationException settings => "配置有误，服务没有启动：" + string.Join(" ", settings.Failures),
        InvalidOperationException { Message: var message } when message.Contains("ErrorOnUnknownConfiguration", StringComparison.Ordinal) =>
            "配置中有不认识的项目，服务没有启动。请检查拼写：" + message[(message.LastIndexOf(": ", StringComparison.Ordinal) + 2)..],
        InvalidOperationException { InnerException: FormatException or ArgumentException } binding => Unreadable(binding.Message),
        InvalidOperationException { Message: var message } when Listed().Match(message) is { Success: true } told =>
            $"配置项 {told.Groups["key"]} 是一个列表，服务没有启动。请逐项编号，写成 {told.Groups["key"]}:0 {told.Groups["value"]}。",
        FormatException { Message: var message } when message.StartsWith("Invalid url", StringComparison.Ordinal) =>
            $"--urls 无法读取，服务没有启动。请写成 http://地址:端口。（{message}）",
        ArgumentOutOfRangeException { ParamName: "port" } => "--urls 的端口应在 0 到 65535 之间，服务没有启动。请写成 http://地址:端口。",
        FormatException content => content.Message,
        InvalidDataException data => data.Message,
        SqliteException database => $"数据库打不开，服务没有启动：{database.Message} 请检查 Storage:Path 所在的磁盘和权限。",
        _ when StoreFaults.Is(fault) =>
            $"PostgreSQL 连不上或不能使用，服务没有启动：{fault.GetBaseException().Message} 请检查 ConnectionStrings:PostgreSql 和数据库服务。",
        IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException } =>
            "网址已被其他程序占用，服务没有启动。请停止那个程序，或用 --urls http://localhost:端口 换一个端口。",
        IOException or UnauthorizedAccessException => $"文件无法读写，服务没有启动：{fault.Message}",
        _ => null,
    };

    private static string Unreadable(string message) => Binding().Match(message) is { Success: true } told
        ? $"配置项 {told.Groups["key"]} 的值“{told.Groups["value"]}”无法读取，服务没有启动。请改成数字，或 true、false。"
        : "配置的值无法读取，服务没有启动：" + message;

    [GeneratedRegex("value '(?<value>.*)' at '(?<key>[^']+)' to type '.*I?List`1")]
    private static partial Regex Listed();

    [GeneratedRegex("value '(?<value>.*)' at '(?<key>[^']+)'")]
    private static partial Regex Binding();
}
