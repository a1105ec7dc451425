namespace Dashboard.Jobs.Nights;

/// <summary>
/// One step of the night. It can be stopped at any moment and begun again: what it had done is not done twice, and the outcome is the same.
/// </summary>
public interface INightStep
{
    /// <summary>Stored name; the words come from resources.</summary>
    string Name { get; }

    /// <summary>Does the step; gives a number for the reader, such as how many changes.</summary>
    Task<string> RunAsync(NightContext night, IProgress<NightProgress> progress, CancellationToken cancellationToken);
}
