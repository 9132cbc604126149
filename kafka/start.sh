#!/usr/bin/env bash
# Starts the broker of docker-compose.yml. At the first start it makes the cluster, with a name and a
# password for each role; later starts leave passwords as they are.
#
# KAFKA_BIN         where Kafka's commands are, "/opt/kafka/bin" if not given
# KAFKA_PROPERTIES  the broker's settings, those beside this script if not given
# KAFKA_ADMIN_PASSWORD, KAFKA_MONITOR_PASSWORD, KAFKA_SIMULATOR_PASSWORD, KAFKA_NOTIFIER_PASSWORD
set -euo pipefail

bin=${KAFKA_BIN:-/opt/kafka/bin}
properties=${KAFKA_PROPERTIES:-$(dirname "$0")/server.properties}

scram() {
  echo "SCRAM-SHA-512=[name=$1,password=$2]"
}

"$bin/kafka-storage.sh" format --ignore-formatted --config "$properties" \
  --cluster-id "$("$bin/kafka-storage.sh" random-uuid)" \
  --add-scram "$(scram admin "$KAFKA_ADMIN_PASSWORD")" \
  --add-scram "$(scram monitor "$KAFKA_MONITOR_PASSWORD")" \
  --add-scram "$(scram simulator "$KAFKA_SIMULATOR_PASSWORD")" \
  --add-scram "$(scram notifier "$KAFKA_NOTIFIER_PASSWORD")"

exec "$bin/kafka-server-start.sh" "$properties"
