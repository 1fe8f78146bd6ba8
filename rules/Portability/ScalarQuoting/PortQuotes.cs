namespace StackLint.Rules.Portability;

/// <summary>How the items of <c>ports</c> and <c>expose</c> are to be written.</summary>
internal enum PortQuotes
{
    /// <summary>With quotes or without, but for what other readers take for a number.</summary>
    Any,

    /// <summary>In quotes of either kind.</summary>
    Quoted,

    Double,

    Single,
}
