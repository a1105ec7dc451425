namespace Dashboard.Tests.Commands.Speech;

/// <summary>One run of a command.</summary>
/// <param name="Status">The status that it ends with.</param>
/// <param name="Words">What is typed.</param>
internal sealed record Try(int Status, params string[] Words)
{
    /// <summary>What stands on standard input.</summary>
    public string Input { get; init; } = "";

    /// <inheritdoc/>
    public override string ToString() => string.Join(' ', Words);
}
