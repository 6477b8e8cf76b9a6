namespace PublicNotice.Corpus;

/// <summary>Chance that is the same on every machine and runtime (SplitMix64).</summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    /// <summary>0 up to, not with, the limit.</summary>
    public int Below(int limit) => (int)((Next() >> 33) % (ulong)limit);

    public int Between(int least, int most) => least + Below(most - least + 1);

    public bool OneIn(int cases) => Below(cases) == 0;

    public T Of<T>(T[] values) => values[Below(values.Length)];

    /// <summary>Words at the head of a list come more often, as in any language.</summary>
    public string Word(string[] words)
    {
        var share = (Next() >> 11) / (double)(1UL << 53);
        return words[(int)(share * share * words.Length)];
    }

    private ulong Next()
    {
        _state += 0x9e3779b97f4a7c15;
        var value = (_state ^ (_state >> 30)) * 0xbf58476d1ce4e5b9;
        value = (value ^ (value >> 27)) * 0x94d049bb133111eb;
        return value ^ (value >> 31);
    }
}
