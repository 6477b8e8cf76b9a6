using System.Runtime.InteropServices;

namespace PublicNotice.Site;

/// <summary>Lets two folders change places.</summary>
internal static partial class FolderSwap
{
    private const int CurrentFolder = -100;
    private const uint RenameExchange = 2;

    /// <summary>Puts a new folder in the place of one that may not exist yet, and removes what stood there.</summary>
    public static void Exchange(string from, string to, string old)
    {
        if (!Directory.Exists(to))
        {
            Directory.Move(from, to);
        }
        else if (TryExchange(from, to))
        {
            Directory.Delete(from, recursive: true);
        }
        else
        {
            Directory.Move(to, old);
            Directory.Move(from, to);
            Directory.Delete(old, recursive: true);
        }
    }

    /// <summary>Undoes what a kill between two renames left: the old site goes back to its place.</summary>
    public static void Recover(string output, string old)
    {
        if (!Directory.Exists(old))
        {
            return;
        }

        if (Directory.Exists(output))
        {
            Directory.Delete(old, recursive: true);
        }
        else
        {
            Directory.Move(old, output);
        }
    }

    /// <summary>Puts a file in the place of one that may be there; false where the folder is missing or the system knows no such call.</summary>
    public static bool TryMove(string from, string to) =>
        OperatingSystem.IsLinux() && RenameAt2(CurrentFolder, from, CurrentFolder, to, 0) == 0;

    // Some file systems cannot do it, and other systems have no such call: two renames then, with a way back.
    private static bool TryExchange(string from, string to) =>
        OperatingSystem.IsLinux() && RenameAt2(CurrentFolder, from, CurrentFolder, to, RenameExchange) == 0;

    [LibraryImport("libc", EntryPoint = "renameat2", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int RenameAt2(int fromFolder, string from, int toFolder, string to, uint flags);
}
