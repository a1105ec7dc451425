namespace Dashboard.Commands;

/// <summary>A command cannot be done as asked; the message says what is wrong and what is allowed, and is shown without a stack trace.</summary>
public sealed class CommandException : Exception
{
    /// <summary>The status that the program ends with.</summary>
    public int Status { get; init; } = CommandRunner.WrongUsage;

    public CommandException(string message)
        : base(message)
    {
    }

    public CommandException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public CommandException()
    {
    }
}
