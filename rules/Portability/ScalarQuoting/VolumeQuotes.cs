namespace StackLint.Rules.Portability;

/// <summary>How the items of <c>volumes</c> are to be written.</summary>
internal enum VolumeQuotes
{
    Any,

    /// <summary>Without quotes, where YAML needs none.</summary>
    Unquoted,
}
