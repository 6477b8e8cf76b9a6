using System.Globalization;

namespace PublicNotice.FeedbackApi.Attachments;

/// <summary>
/// Where the framework puts the part of a large form that does not stay in memory, for as long as the request lasts: a
/// folder that only this account may read, one for the process. What a process that crashed left is removed by the next.
/// </summary>
internal static class SpillFolder
{
    private const string Variable = "ASPNETCORE_TEMP";
    private const string Prefix = "publicnotice-spill-";
    private static readonly Lock Once = new();

    public static void Use()
    {
        lock (Once)
        {
            if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 })
            {
                return;
            }

            RemoveWhatWasLeft();
            var folder = Directory.CreateTempSubdirectory(string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Environment.ProcessId}-")).FullName;
            AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
            Environment.SetEnvironmentVariable(Variable, folder);
        }
    }

    private static void RemoveWhatWasLeft()
    {
        foreach (var folder in Directory.EnumerateDirectories(Path.GetTempPath(), Prefix + "*"))
        {
            try
            {
                if (int.TryParse(Path.GetFileName(folder)[Prefix.Length..].Split('-')[0], CultureInfo.InvariantCulture, out var owner) && !Runs(owner))
                {
                    Directory.Delete(folder, recursive: true);
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Another account's, or gone meanwhile.
            }
        }
    }

    private static bool Runs(int id)
    {
        try
        {
            using var process = System.Diagnostics.Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
