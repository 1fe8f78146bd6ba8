namespace StackLint.Rules.Networking;

/// <summary>What can speak for or against a published port being for other services only.</summary>
internal enum IngressEvidenceKind
{
    /// <summary>Another service goes through the published port of a node.</summary>
    MeshReference,

    /// <summary>The image is a database, cache or queue, and the port is the one that clients of it use.</summary>
    BackendPort,

    /// <summary>Another service names the service with the port.</summary>
    ReferenceWithPort,

    /// <summary>Another service names the service without a port.</summary>
    ReferenceWithoutPort,

    /// <summary>All networks of the service are internal.</summary>
    InternalNetworks,

    /// <summary>A proxy routes to the port.</summary>
    BehindProxy,

    /// <summary>Another service depends on the service.</summary>
    Dependency,

    /// <summary>The service is named like a back end.</summary>
    InternalName,

    /// <summary>A proxy that publishes 80 or 443 shares a network with the service.</summary>
    ProxyBeside,

    /// <summary>The port is 80 or 443.</summary>
    WebPort,

    /// <summary>The port's protocol is meant for the world outside.</summary>
    ExternalProtocol,

    /// <summary>The port is the back end's page for people.</summary>
    UserInterface,

    /// <summary>The service is named like a front end.</summary>
    EdgeName,

    /// <summary>The file has no other service.</summary>
    OnlyService,
}
