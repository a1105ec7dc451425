namespace Dashboard.Demo.World;

/// <summary>
/// A stream of random numbers that is a pure function of what it is for, so that any day and any item of the simulated city can be told
/// again without telling the rest. SplitMix64: fast, and good enough to invent with.
/// </summary>
internal struct Chance
{
    private const ulong Golden = 0x9E3779B97F4A7C15;
    private const ulong Second = unchecked(2 * Golden);
    private const ulong Third = unchecked(3 * Golden);

    private ulong _state;

    private Chance(ulong state) => _state = state;

    /// <summary>The stream for one thing: the seed of the city, what is asked, and up to three numbers that name the thing.</summary>
    public static Chance Of(long seed, Purpose purpose, long first, long second = 0, long third = 0)
    {
        var state = Mix((ulong)seed + Golden);
        state = Mix(state ^ ((ulong)purpose * Golden));
        state = Mix(state ^ ((ulong)first + Golden));
        state = Mix(state ^ ((ulong)second + Second));
        return new Chance(Mix(state ^ ((ulong)third + Third)));
    }

    /// <summary>The next number in [0, 1).</summary>
    public double Next()
    {
        _state += Golden;
        return (Mix(_state) >> 11) * (1.0 / (1UL << 53));
    }

    /// <summary>A whole number in [0, below).</summary>
    public int Below(int below) => (int)(Next() * below);

    /// <summary>A number between the ends.</summary>
    public double Between(double from, double to) => from + (Next() * (to - from));

    /// <summary>Whether something of this probability happens.</summary>
    public bool Happens(double probability) => Next() < probability;

    /// <summary>A length with this median that is now and then much longer: log-normal with the given spread.</summary>
    public double Around(double median, double spread)
    {
        var normal = Math.Sqrt(-2 * Math.Log(1 - Next())) * Math.Cos(2 * Math.PI * Next());
        return median * Math.Exp(spread * normal);
    }

    /// <summary>A whole number with this mean: its floor, or one more.</summary>
    public int Round(double mean)
    {
        var floor = Math.Floor(mean);
        return (int)floor + (Happens(mean - floor) ? 1 : 0);
    }

    /// <summary>One of the words, each as likely.</summary>
    public T Pick<T>(IReadOnlyList<T> words) => words[Below(words.Count)];

    /// <summary>One of the words, each as likely as its share.</summary>
    public T Pick<T>(Shares<T> shares) => shares.At(Next());

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
