using System.Text;

namespace PublicNotice.Site;

/// <summary>
/// Puts a built site in its place. A whole one changes places with the old one in one step; a few new files are brought
/// into the old one by <see cref="SiteChanges"/>. Whoever is killed meanwhile leaves a site whose every file is whole.
/// </summary>
internal static class SitePublication
{
    /// <summary>Finishes or undoes what a killed build left.</summary>
    /// <returns>Whether the site has changed by it.</returns>
    public static bool Recover(OutputClaim claim)
    {
        var isUnfinished = File.Exists(claim.Changes);
        FolderSwap.Recover(claim.Output, claim.Old);
        SiteChanges.Finish(claim);
        FolderContent.Remove(claim.New);
        File.Delete(claim.NewMemory);
        File.Delete(claim.NewDetails);
        return isUnfinished;
    }

    /// <summary>In the place of whatever is there.</summary>
    public static void Replace(OutputClaim claim)
    {
        File.Delete(claim.Memory);
        FolderSwap.Exchange(claim.New, claim.Output, claim.Old);
        KeepMemory(claim);
    }

    /// <summary>
    /// Puts the new memory in the place of the old. Between the two files a memory is found that does not know the
    /// details beside it, and everything is made anew.
    /// </summary>
    public static void KeepMemory(OutputClaim claim)
    {
        if (File.Exists(claim.NewDetails))
        {
            File.Move(claim.NewDetails, claim.Details, overwrite: true);
        }

        if (File.Exists(claim.NewMemory))
        {
            File.Move(claim.NewMemory, claim.Memory, overwrite: true);
        }
    }

    /// <summary>Only what has changed.</summary>
    /// <param name="claim">The site.</param>
    /// <param name="output">The files that it is to have.</param>
    /// <param name="before">The files that it has.</param>
    /// <returns>Whether any has.</returns>
    public static bool Change(OutputClaim claim, BuildOutput output, BuildMemory before)
    {
        // A part that was not made anew is the same object, whose files all stay.
        var there = Paths(before.Parts.Values.Where(part => output.Parts.GetValueOrDefault(part.Name) != part));
        var wanted = Paths(output.Parts.Values.Where(part => before.Parts.GetValueOrDefault(part.Name) != part));
        var removed = there.Where(file => !wanted.Contains(file)).ToList();
        if (output.Written.Count == 0 && removed.Count == 0)
        {
            FolderContent.Remove(claim.New);
            KeepMemory(claim);
            return false;
        }

        // The list of all files is the last to be written, so it is the last to change.
        SiteChanges.Commit(claim, output.Written.Where(file => !there.Contains(file)).Concat(output.Written.Where(there.Contains)), removed);
        SiteChanges.Finish(claim);
        FolderContent.Remove(claim.New);
        return true;
    }

    private static HashSet<string> Paths(IEnumerable<SitePart> parts)
    {
        var paths = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            foreach (var file in part)
            {
                paths.Add(Encoding.UTF8.GetString(file.Path));
            }
        }

        return paths;
    }
}
