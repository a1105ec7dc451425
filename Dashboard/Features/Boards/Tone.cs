namespace Dashboard.Features.Boards;

/// <summary>How a part of a sentence is set.</summary>
public enum Tone
{
    Plain,
    Strong,
    Better,
    Worse,
}
