namespace Dashboard.Identity.Passwords;

/// <summary>Lets one try of a name at a time through; names that share a turn by chance wait a little for each other.</summary>
internal sealed class SignInTurns : IDisposable
{
    private readonly SemaphoreSlim[] turns = [.. Enumerable.Range(0, 256).Select(_ => new SemaphoreSlim(1))];

    public async Task<IDisposable> WaitAsync(string name, CancellationToken cancellationToken)
    {
        var turn = turns[(uint)StringComparer.OrdinalIgnoreCase.GetHashCode(name) % turns.Length];
        await turn.WaitAsync(cancellationToken);
        return new Turn(turn);
    }

    public void Dispose() => Array.ForEach(turns, turn => turn.Dispose());

    private sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
