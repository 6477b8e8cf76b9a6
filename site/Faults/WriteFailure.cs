namespace PublicNotice.Site;

/// <summary>Why a file could not be written, for people who do not read English.</summary>
internal static class WriteFailure
{
    // errno of Linux and macOS; the low half of what Windows says.
    private const int NoSpace = 28;
    private const int ReadOnly = 30;
    private const int WindowsDiskFull = 112;

    public static string Reason(Exception failure) => failure switch
    {
        UnauthorizedAccessException => "没有权限",
        DirectoryNotFoundException or FileNotFoundException => "文件夹不存在，也建不了",
        PathTooLongException => "路径太长",
        _ => (failure.HResult & 0xFFFF) switch
        {
            NoSpace or WindowsDiskFull => "磁盘已满",
            ReadOnly => "磁盘是只读的",
            _ => failure.Message,
        },
    };
}
