using StackLint.Compose.Values;

namespace StackLint.Compose.Output;

/// <summary>
/// The order of keys in what <c>docker stack config</c> and <c>docker compose config</c> print: that of the fields in docker/cli
/// (<c>cli/compose/types</c>) and compose-go (<c>types</c>), which agree on what both know.
/// </summary>
internal static class CanonicalOrder
{
    private static readonly KeyOrder FileReference = KeyOrder.Of("source target uid gid mode");

    private static readonly KeyOrder Device = KeyOrder.Of("capabilities driver count device_ids options");

    private static readonly KeyOrder Hook = KeyOrder.Of("command user privileged working_dir environment");

    private static readonly KeyOrder Ulimits = KeyOrder.OfEach(KeyOrder.Of("single soft hard"));

    private static readonly KeyOrder Root = KeyOrder.Of("version name services networks volumes secrets configs models")
        .With("services", KeyOrder.OfEach(Service()))
        .With("networks", KeyOrder.OfEach(Network()))
        .With("volumes", KeyOrder.OfEach(Volume()))
        .With("secrets", KeyOrder.OfEach(FileObject()))
        .With("configs", KeyOrder.OfEach(FileObject()))
        .With("models", KeyOrder.OfEach(KeyOrder.Of("name model context_size runtime_flags")));

    /// <summary>The tree with its keys in order.</summary>
    internal static ComposeMapping Apply(ComposeMapping root) => KeyOrder.ApplyTo(Root, root);

    private static KeyOrder Service() => KeyOrder.Of(
            """
            profiles annotations attach build develop blkio_config cap_add cap_drop cgroupns_mode cgroup_parent cgroup cpu_count
            cpu_percent cpu_period cpu_quota cpu_rt_period cpu_rt_runtime cpus cpuset cpu_shares command configs container_name
            credential_spec depends_on deploy device_cgroup_rules devices dns dns_opt dns_search dockerfile domainname entrypoint
            provider environment env_file expose extends external_links extra_hosts group_add gpus hostname healthcheck image init
            ipc isolation labels label_file links logging log_driver log_opt mem_limit mem_reservation memswap_limit mem_swappiness
            mac_address models net network_mode networks oom_kill_disable oom_score_adj pid pids_limit platform ports privileged
            pull_policy read_only restart runtime scale secrets security_opt shm_size stdin_open stop_grace_period stop_signal
            storage_opt sysctls tmpfs tty ulimits use_api_socket user userns_mode uts volume_driver volumes volumes_from
            working_dir post_start pre_stop
            """.ReplaceLineEndings(" "))
        .With("build", KeyOrder.Of(
                "context dockerfile dockerfile_inline entitlements args provenance sbom ssh labels cache_from cache_to no_cache "
                + "no_cache_filter additional_contexts pull extra_hosts isolation network target secrets shm_size tags ulimits platforms privileged")
            .With("secrets", FileReference)
            .With("ulimits", Ulimits))
        .With("develop", KeyOrder.Of("watch").With("watch", KeyOrder.Of("path action target exec include ignore initial_sync").With("exec", Hook)))
        .With("blkio_config", BlockInputOutput())
        .With("configs", FileReference)
        .With("credential_spec", KeyOrder.Of("config file registry"))
        .With("depends_on", KeyOrder.OfEach(KeyOrder.Of("condition restart required")))
        .With("deploy", Deploy())
        .With("devices", KeyOrder.Of("source target permissions"))
        .With("provider", KeyOrder.Of("type options"))
        .With("env_file", KeyOrder.Of("path required format"))
        .With("extends", KeyOrder.Of("file service"))
        .With("gpus", Device)
        .With("healthcheck", KeyOrder.Of("test timeout interval retries start_period start_interval disable"))
        .With("logging", KeyOrder.Of("driver options"))
        .With("models", KeyOrder.OfEach(KeyOrder.Of("endpoint_var model_var")))
        .With("networks", KeyOrder.OfEach(KeyOrder.Of("aliases driver_opts gw_priority interface_name ipv4_address ipv6_address link_local_ips mac_address priority")))
        .With("ports", KeyOrder.Of("name mode host_ip target published protocol app_protocol"))
        .With("secrets", FileReference)
        .With("ulimits", Ulimits)
        .With("volumes", Mount())
        .With("post_start", Hook)
        .With("pre_stop", Hook);

    private static KeyOrder Mount() => KeyOrder.Of("type source target read_only consistency bind volume tmpfs image cluster")
        .With("bind", KeyOrder.Of("selinux propagation create_host_path recursive"))
        .With("volume", KeyOrder.Of("labels nocopy subpath"))
        .With("tmpfs", KeyOrder.Of("size mode"));

    private static KeyOrder BlockInputOutput()
    {
        var item = KeyOrder.Of("path weight rate");
        string[] lists = ["weight_device", "device_read_bps", "device_read_iops", "device_write_bps", "device_write_iops"];
        return lists.Aggregate(KeyOrder.Of("weight " + string.Join(' ', lists)), (order, list) => order.With(list, item));
    }

    private static KeyOrder Deploy()
    {
        var update = KeyOrder.Of("parallelism delay failure_action monitor max_failure_ratio order");
        var resource = KeyOrder.Of("cpus memory pids devices generic_resources")
            .With("devices", Device)
            .With("generic_resources", KeyOrder.Of("discrete_resource_spec").With("discrete_resource_spec", KeyOrder.Of("kind value")));
        return KeyOrder.Of("mode replicas labels update_config rollback_config resources restart_policy placement endpoint_mode")
            .With("update_config", update)
            .With("rollback_config", update)
            .With("resources", KeyOrder.Of("limits reservations").With("limits", resource).With("reservations", resource))
            .With("restart_policy", KeyOrder.Of("condition delay max_attempts window"))
            .With("placement", KeyOrder.Of("constraints preferences max_replicas_per_node"));
    }

    private static KeyOrder Network() => KeyOrder.Of("name driver driver_opts ipam external internal attachable labels enable_ipv4 enable_ipv6")
        .With("ipam", KeyOrder.Of("driver config").With("config", KeyOrder.Of("subnet gateway ip_range aux_addresses")));

    private static KeyOrder Volume() => KeyOrder.Of("name driver driver_opts external labels x-cluster-spec")
        .With("x-cluster-spec", KeyOrder.Of("group access_mode accessibility_requirements capacity_range secrets availability")
            .With("access_mode", KeyOrder.Of("scope sharing mount_volume block_volume").With("mount_volume", KeyOrder.Of("fs_type mount_flags")))
            .With("accessibility_requirements", KeyOrder.Of("requisite preferred"))
            .With("capacity_range", KeyOrder.Of("required_bytes limit_bytes"))
            .With("secrets", KeyOrder.Of("key secret")));

    private static KeyOrder FileObject() => KeyOrder.Of("name file environment content external labels driver driver_opts template_driver");
}
