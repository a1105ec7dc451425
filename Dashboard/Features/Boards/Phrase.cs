namespace Dashboard.Features.Boards;

/// <summary>A part of the sentence that opens a board.</summary>
public readonly record struct Phrase(string Text, Tone Tone);
