namespace StackLint.Rules.Portability;

/// <summary>What is to stand in order.</summary>
internal enum OrderCheck
{
    /// <summary>The keys of a file.</summary>
    TopLevel,

    /// <summary>The keys of a service.</summary>
    ServiceKeys,

    /// <summary>The services of a file, by name.</summary>
    Services,

    /// <summary>The services that a service depends on, by name.</summary>
    DependsOn,

    /// <summary>The ports of a service, by the port of the host.</summary>
    Ports,
}
