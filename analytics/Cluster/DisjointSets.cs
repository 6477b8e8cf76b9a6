namespace PublicNotice.Analytics;

/// <summary>Numbers that are joined into sets; each set is known by its smallest number, in whatever order it was joined.</summary>
internal sealed class DisjointSets
{
    private readonly Segments<int> parents = new();

    public int Add()
    {
        parents.Add(parents.Count);
        return parents.Count - 1;
    }

    public int Find(int number)
    {
        while (parents[number] != number)
        {
            number = parents[number] = parents[parents[number]];
        }

        return number;
    }

    public void Join(int one, int other)
    {
        var (a, b) = (Find(one), Find(other));
        parents[Math.Max(a, b)] = Math.Min(a, b);
    }
}
