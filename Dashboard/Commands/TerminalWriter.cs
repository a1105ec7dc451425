using System.Text;

namespace Dashboard.Commands;

/// <summary>Writes lines to a terminal or a file so that nothing inside a line can act on the terminal or begin another line.</summary>
internal sealed class TerminalWriter : TextWriter
{
    private readonly TextWriter inner;

    private TerminalWriter(TextWriter inner)
        : base(inner.FormatProvider) => this.inner = inner;

    /// <inheritdoc/>
    public override Encoding Encoding => inner.Encoding;

    /// <summary>The writer, made safe once.</summary>
    public static TerminalWriter Over(TextWriter writer) => writer as TerminalWriter ?? new TerminalWriter(writer);

    /// <summary>Writes over the line that stands there.</summary>
    public void Redraw(string line) => inner.Write('\r' + TerminalText.Of(line));

    /// <inheritdoc/>
    public override void Write(char value) => inner.Write(TerminalText.Of(value.ToString()));

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => inner.Write(TerminalText.Of(new string(buffer, index, count)));

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<char> buffer) => inner.Write(TerminalText.Of(buffer.ToString()));

    /// <inheritdoc/>
    public override void Write(string? value) => inner.Write(TerminalText.Of(value));

    /// <inheritdoc/>
    public override void WriteLine() => inner.WriteLine();

    /// <inheritdoc/>
    public override void WriteLine(string? value) => inner.WriteLine(TerminalText.Of(value));

    /// <inheritdoc/>
    public override Task WriteAsync(string? value) => inner.WriteAsync(TerminalText.Of(value));

    /// <inheritdoc/>
    public override Task WriteLineAsync() => inner.WriteLineAsync();

    /// <inheritdoc/>
    public override Task WriteLineAsync(string? value) => inner.WriteLineAsync(TerminalText.Of(value));

    /// <inheritdoc/>
    public override void Flush() => inner.Flush();
}
