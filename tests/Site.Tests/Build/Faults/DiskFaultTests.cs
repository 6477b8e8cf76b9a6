using System.Diagnostics;

namespace PublicNotice.Site.Tests;

/// <summary>A disk that is full or may not be written: one sentence, and the site as it was.</summary>
public sealed class DiskFaultTests
{
    [MountFact]
    public void FullDisk_IsAFaultAndLeavesTheSite()
    {
        using var site = TinySite.WithNotice("第一版。");
        File.WriteAllText(Path.Combine(site.Root, "big"), new string('x', 4 << 20));

        // The first build fits; then the disk fills, and the second does not; with room again the third does.
        var (code, said) = Mounted(site, $"""
            mount -t tmpfs -o size=3m none var
            {Build} || exit 10
            printf '\n第二版。' >> content/notices/2026/ceshi/notice.md
            cat big > var/filler 2>/dev/null
            {Build} && exit 11
            grep -q 第一版 var/site/notices/2026/ceshi/index.html || exit 12
            grep -q 第二版 var/site/notices/2026/ceshi/index.html && exit 13
            rm var/filler
            {Build} || exit 14
            grep -q 第二版 var/site/notices/2026/ceshi/index.html || exit 15
            """);

        Assert.True(code == 0, $"{code}\n{said}");
        Assert.Contains("error PN392: 无法写入输出文件夹", said, StringComparison.Ordinal);
        Assert.Contains("请检查磁盘空间和写入权限。原有网站没有改动。", said, StringComparison.Ordinal);
    }

    [MountFact]
    public void DiskThatMayNotBeWritten_IsAFaultAndLeavesTheSite()
    {
        using var site = TinySite.WithNotice("第一版。").Built();
        site.WriteFile("notices/2026/ceshi/notice.md", "---\ntitle: 测试公告\nkind: 公告\npublishedAt: 2026-01-05 09:00\n---\n第二版。");

        var (code, said) = Mounted(site, $"""
            mount --bind var var
            mount -o remount,bind,ro var
            {Build}
            """);

        Assert.Equal(1, code);
        Assert.Contains("error PN392: 无法写入输出文件夹", said, StringComparison.Ordinal);
        site.AssertFile("notices/2026/ceshi/index.html", "第一版");
    }

    private static string Build => $"dotnet {Path.Combine(AppContext.BaseDirectory, "PublicNotice.Site.dll")} build --now 2026-01-10T09:00:00+08:00";

    private static (int Code, string Said) Mounted(TinySite site, string script)
    {
        Directory.CreateDirectory(Path.Combine(site.Root, "var"));
        var start = new ProcessStartInfo("unshare", ["-m", "sh", "-c", script]) { WorkingDirectory = site.Root, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var said = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, said);
    }
}
