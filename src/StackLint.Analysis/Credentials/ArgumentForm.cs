namespace StackLint.Analysis.Credentials;

/// <summary>How an option or a subcommand is given its credential.</summary>
internal enum ArgumentForm
{
    /// <summary>It is a whole word behind it.</summary>
    Next,

    /// <summary>It is what follows the option within its word.</summary>
    Attached,

    /// <summary>It is what follows the colon in a word or in what is attached: <c>user:password</c>.</summary>
    Pair,

    /// <summary>It is what follows the percent sign: <c>user%password</c>.</summary>
    Percent,

    /// <summary>It is what follows the semicolon: <c>user;password</c>.</summary>
    Semicolon,
}
