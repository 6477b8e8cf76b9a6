using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace PublicNotice.FeedbackApi.Hosting;

/// <summary>Why the service cannot start, in a sentence for the operator.</summary>
internal static class StartFault
{
    /// <summary>The sentence; null for an exception that is a bug and shows itself.</summary>
    public static string? Explain(Exception fault) => fault switch
    {
        OptionsValidationException settings => "配置有误，服务没有启动：" + string.Join(" ", settings.Failures),
        InvalidOperationException { Message: var message } when message.Contains("ErrorOnUnknownConfiguration", StringComparison.Ordinal) =>
            "配置中有不认识的项目，服务没有启动。请检查拼写：" + message,
        InvalidOperationException { InnerException: FormatException or ArgumentException } binding =>
            "配置的值无法读取，服务没有启动：" + binding.Message,
        FormatException content => content.Message,
        InvalidDataException data => data.Message,
        SqliteException database => $"数据库打不开，服务没有启动：{database.Message} 请检查 Storage:Path 所在的磁盘和权限。",
        IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException } =>
            "网址已被其他程序占用，服务没有启动。请停止那个程序，或用 --urls http://localhost:端口 换一个端口。",
        IOException or UnauthorizedAccessException => $"文件无法读写，服务没有启动：{fault.Message}",
        _ => null,
    };
}
