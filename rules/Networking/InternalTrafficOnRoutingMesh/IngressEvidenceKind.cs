namespace StackLint.Rules.Networking;

/// <summary>What can speak for or against a published port being for other services only.</summary>
internal enum IngressEvidenceKind
{
    /// <summary>Another service goes through the published port of a node.</summary>
    MeshReference,

    /// <summary>The image is a database, cache or queue, and the port is the one that clients of it use.</summary>
    BackendPort,

    /// <summary>The image is not known, and the port is the one of a database, cache or queue.</summary>
    BackendNumber,

    /// <summary>The image is an exporter, whose metrics a monitoring service fetches.</summary>
    MetricsSource,

    /// <summary>The number outside is left to the swarm, so that nobody outside knows it.</summary>
    UnfixedNumber,

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

    /// <summary>The image is a registry, whose clients are the engines of the nodes.</summary>
    EngineClients,

    /// <summary>The service is told its own address outside.</summary>
    OwnAddress,

    /// <summary>The port's protocol is meant for the world outside.</summary>
    ExternalProtocol,

    /// <summary>The port is the back end's page for people.</summary>
    UserInterface,

    /// <summary>The service is named like a front end.</summary>
    EdgeName,

    /// <summary>The file has no other service.</summary>
    OnlyService,
}
