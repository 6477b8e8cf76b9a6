namespace PublicNotice.EndToEnd.Tests.Proof;

/// <summary>Says every fault in full: a list cut short sends its reader to run the test again.</summary>
internal static class Faults
{
    public static void None(IEnumerable<string> faults)
    {
        var all = faults.ToList();
        Assert.True(all.Count == 0, $"{all.Count} faults\n{string.Join('\n', all.Take(50))}");
    }
}
