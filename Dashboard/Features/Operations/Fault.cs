using System.Collections.Immutable;

namespace Dashboard.Features.Operations;

/// <summary>Something that is not right. Its texts say why, what to do, and what the program does by itself.</summary>
/// <param name="Code">Key of its texts.</param>
/// <param name="Since">Since when; null when that is not known.</param>
/// <param name="NeedsAPerson">Whether the program cannot put it right by itself.</param>
/// <param name="Values">What the texts name, in their order.</param>
/// <param name="Lines">The cases, already in words; empty for a single one.</param>
public sealed record Fault(string Code, DateTimeOffset? Since, bool NeedsAPerson, ImmutableArray<string> Values, ImmutableArray<string> Lines);
