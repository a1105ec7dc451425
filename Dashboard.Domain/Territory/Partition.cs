namespace Dashboard.Domain.Territory;

/// <summary>Two ways to cut the same communities into districts. They are alternatives and never added.</summary>
public enum Partition
{
    /// <summary>23 governing areas: 20 districts less the land of the three functional zones, and the zones.</summary>
    Governing,

    /// <summary>20 statistical districts, in which the zones are not counted apart.</summary>
    Statistical,
}
