using System.Diagnostics;

namespace PublicNotice.Site.Tests;

/// <summary>A test that needs a file system of its own, in a name space that ends with its process: skipped where the system forbids it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class MountFactAttribute : FactAttribute
{
    private static readonly bool IsAllowed = Try();

    public MountFactAttribute() => Skip = IsAllowed ? null! : "这里不允许挂载文件系统（需要 Linux 和 unshare 权限）。";

    private static bool Try()
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("unshare", ["-m", "mount", "-t", "tmpfs", "none", "/mnt"]) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
