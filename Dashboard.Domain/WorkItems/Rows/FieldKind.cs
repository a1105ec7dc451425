namespace Dashboard.Domain.WorkItems.Rows;

/// <summary>What a field of a row holds; files need it to turn text into JSON.</summary>
public enum FieldKind
{
    /// <summary>Text, or a word of a vocabulary.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>Money, a decimal number.</summary>
    Money,

    /// <summary>true or false.</summary>
    Flag,

    /// <summary>An RFC 3339 time with an offset of something that happened.</summary>
    Event,

    /// <summary>An RFC 3339 time with an offset of something due or planned: it may lie ahead.</summary>
    Plan,

    /// <summary>A list of texts.</summary>
    Texts,

    /// <summary>A list of objects of two times.</summary>
    Pairs,
}
