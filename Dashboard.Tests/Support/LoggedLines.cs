using Microsoft.Extensions.Logging;

namespace Dashboard.Tests.Support;

/// <summary>A logger that keeps what it is told.</summary>
internal sealed class LoggedLines<T> : ILogger<T>
{
    public List<(LogLevel Level, string Text)> All { get; } = [];

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        ArgumentNullException.ThrowIfNull(formatter);
        All.Add((logLevel, formatter(state, exception)));
    }
}
